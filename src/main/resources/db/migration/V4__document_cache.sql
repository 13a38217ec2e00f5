-- Documents that issuers publish for everybody, kept across runs so that they are asked for no more often than needed.
-- Nothing rests on a row here: each may be removed at any time. The key is a digest of the request; body is gzip.
create table kept_document (
    document_key  char(64)     primary key,
    address       varchar(2000),
    answered      varchar(2000),
    media_type    varchar(200) not null,
    digest        char(64)     not null,
    body          bytea        not null,
    size          int          not null, -- of body
    etag          varchar(256),
    last_modified timestamp with time zone,
    fetched_at    timestamp with time zone not null,
    checked_at    timestamp with time zone not null,
    fresh_until   timestamp with time zone not null,
    expires_at    timestamp with time zone not null
);
create index kept_document_by_age on kept_document (checked_at);
create index kept_document_by_end on kept_document (expires_at);
