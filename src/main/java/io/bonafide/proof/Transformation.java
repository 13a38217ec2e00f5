package io.bonafide.proof;

import jakarta.json.JsonObject;

/** Brings a document and its proof options into the texts that are hashed (VC Data Integrity, "Transformation"). */
interface Transformation {

    /**
     * @param unsecured the document without this proof
     * @param proof with its value
     */
    String canonicalDocument(JsonObject unsecured, JsonObject proof) throws Refusal;

    /**
     * @param unsecured for its context
     * @param proof with its value, which is no part of the options
     */
    String canonicalOptions(JsonObject unsecured, JsonObject proof) throws Refusal;
}
