package io.bonafide.command;

import io.bonafide.verification.Reason;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a code means. */
@Command(name = "explain", description = "Says what a reason code means.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CODE", description = "A reason code such as BF-404.")
    private String code = "";

    @Override
    public Integer call() {
        Optional<Reason> reason = Arrays.stream(Reason.values())
                .filter(known -> known.code().equalsIgnoreCase(code.strip()))
                .findFirst();
        if (reason.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("bonafide: there is no code " + code + "; codes run from BF-100 to BF-605");
            return ExitCode.USAGE;
        }
        ResourceBundle texts = ResourceBundle.getBundle("io.bonafide.verification.Reasons", Locale.ROOT);
        PrintWriter out = spec.commandLine().getOut();
        Reason found = reason.get();
        out.println(found.code() + "  " + texts.getString("conclusion." + found.conclusion()));
        // What a report fills in stands open here.
        out.println("  " + texts.getString(found.code()).replaceAll("\\{[a-zA-Z]+}", "…"));
        out.println("  Next: " + texts.getString(found.code() + ".next"));
        out.println("  "
                + (found.worthRetrying()
                        ? "A later run may answer differently by itself."
                        : "Running again changes nothing by itself."));
        return ExitCode.OK;
    }
}
