namespace TherapyOutcomes.Cli.Commands;

/// <summary>Provides an example of each command, with its result.</summary>
internal static class Examples
{
    public static string Of(string command) => command switch
    {
        "apply" => Apply,
        "review" => Review,
        "analyze" => Analyze,
        "report" => Report,
        "worklist" => Example("worklist --store clinic.db --master-keys keys.txt", "what to do today for whom, from the records that apply or review has stored", Reading),
        "explain" => Example("explain e1 --store clinic.db --master-keys keys.txt", "why episode e1 is where it is", Reading),
        "summary" => Example("summary e1 --from commands.jsonl --language es", "a summary to hand to the client of episode e1, in Spanish", Reading),
        "discharge-summary" => Example("discharge-summary e1 --from commands.jsonl --guardian --html e1.html", "a page to print for the guardian of the client of episode e1, now that care has ended", Reading),
        "letter" => Example("letter e1 --referral r1 --store clinic.db --master-keys keys.txt --html r1.html", "a page to send with the referral r1, as far as the client has agreed", Reading),
        "card" => Example("card e1 --store clinic.db --master-keys keys.txt", "safety, scores and the next step of episode e1 in four lines", Reading),
        "export-client" => Example("export-client c1 --from commands.jsonl --out c1.txt", "the client's own copy of everything held about them", Reading),
        "erase-client" => Example("erase-client c1 --store clinic.db --master-keys keys.txt --actor dr-lee --reason client-request", "what will be gone; with --yes, it is, and the receipt is printed"),
        "hold-erasure" => Example("hold-erasure c1 --store clinic.db --master-keys keys.txt --actor dr-lee --reason \"court order\"", "until the hold is released, c1 can't be erased"),
        "release-erasure" => Example("release-erasure c1 --hold h1 --store clinic.db --master-keys keys.txt --actor dr-lee --reason \"case closed\"", "c1 can be erased, unless another hold stands"),
        "run-due" => Example("run-due --store clinic.db --master-keys keys.txt", "how many reminders were raised, and how many episodes moved on"),
        "feed" => Example("feed --store clinic.db --size 100", "the first 100 events; the last line has the position that --after takes"),
        "verify" => Example("verify --store clinic.db --master-keys keys.txt --seal-file seals.txt", "whether the store is intact; exit code 1 if it is not"),
        "seal" => Example("seal --store clinic.db --master-keys keys.txt --actor dr-lee >> seals.txt", "one line for each clinic, to keep where nobody who writes to the store can change it"),
        "export-store" => Example("export-store clinic.export --store clinic.db --master-keys keys.txt", "the whole store in one file, with sealed words and without master keys"),
        "import-store" => Example("import-store clinic.export --store \"Host=localhost;Database=clinic;Username=me\" --master-keys keys.txt", "the same records in PostgreSQL, verified"),
        "adopt-store" => Example("adopt-store --store clinic.db", "after a restore: nobody takes it for the store that it was copied from"),
        "rotate-keys" => Example("rotate-keys --store clinic.db --master-keys keys.txt", "all keys wrapped by the first master key in keys.txt"),
        "add-master-key" => Example("add-master-key keys.txt", "a new key in the first place of keys.txt; rotate-keys comes next"),
        "rules" => Example("rules MON003", "what this rule finds, why, and where that comes from"),
        "measures" => Example("measures ODI", "its thresholds, and the populations they come from"),
        "schema" => Example("schema > commands.schema.json", "the fields of every command, for an editor or a validator"),
        "diagram" => Example("diagram --format mermaid > workflow.mmd", "the workflow as a Mermaid diagram"),
        _ => Start,
    };

    private static string Example(string line, string leadsTo, string more = "") => $"""
        Example:
          therapy-outcomes {line}
            {leadsTo}

        {more}{ExitCodes}
        """;

    private const string Reading = """
        Reads a file (--from) or a store (--store), never both, and writes to neither.

        """;

    private const string ExitCodes = """
        Exit code: 0 done, 1 something was refused or left out, 2 bad input
        or results that can't be written (2 wins over 1).
        """;

    private const string Start = $"""
        Example:
          therapy-outcomes review scores.csv --measure ODI
              --client client --time date --score odi
            start here: who got better, who lost the gain again, and what to do next

        {ExitCodes}
        """;

    private const string Apply = $$"""
        Example:
          echo '{"type":"open-episode","episode":"e1","client":"c1","practitioner":"p1","complaint":"low back pain","primaryMeasure":"ODI","chronicity":"chronic","at":"2026-01-05T09:00:00Z","actor":"p1"}' | therapy-outcomes apply -
            {"accepted":true,"record":"episode/e1","version":1,"stage":"Treating",...}

        Each command is evaluated at the time in its own "at". A bad line gets an error as its answer, and the run continues.
        With --store, the same file can be given again: what is recorded already is not recorded twice.
        A new store needs --master-keys FILE, which seals the words of clients, or --unencrypted.
        {{ExitCodes}}
        """;

    private const string Review = $"""
        Examples:
          therapy-outcomes review scores.csv --client client --time date --score odi --measure ODI
            dates such as 2026-01-31 in the column "date", one row per session
          therapy-outcomes review trial.csv --client id --time week --score pain --time-unit weeks
              --measure PAIN --range 0-10 --better lower --mic 2 --mdc 2.5
            weeks from the start, and a measure of your own with its thresholds
          therapy-outcomes review wide.csv --client id --wide "odi_*=w" --measure ODI --rejects bad.csv
            a column for each time, such as odi_0 and odi_6; rows that can't be used go to a file
          therapy-outcomes review scores.csv --client client --time date --score odi --measure ODI --store clinic.db
              --master-keys keys.txt
            keeps an episode and the scores of each client; what is recorded already is not recorded twice

        With --store, the client's cell becomes an id, which outlasts an erasure. Use codes instead of names.
        {ExitCodes}
        """;

    private const string Analyze = $"""
        Examples:
          therapy-outcomes analyze scores.csv --client id --time week --pre 0 --post 12 --score odi --better lower
              --method anchor --mic 10
            who changed by at least 10 points in 12 weeks
          therapy-outcomes analyze trial.csv --client id --time visit --pre 0 --post 7 --score hamd17 --better lower --group arm
              --method combined --reliability 0.79 --cutoff c --functional-mean 3.2 --functional-sd 3.2 --clients classes.csv --json
            who changed reliably and left the clinical range, by group, with each client's class in a separate file

        {ExitCodes}
        """;

    private const string Report = $"""
        Examples:
          therapy-outcomes report --from scores.csv --client client --time date --score odi --measure ODI --out report.html
            one page to read or print: who is counted, what changed, each client's course, what to do next
          therapy-outcomes report --from scores.csv --client client --time date --score odi --measure ODI --group site --out report.html
            the same page with a table by site
          therapy-outcomes report --from commands.jsonl --public --out public.html
            a page without clients or small counts, to share outside the clinic
          therapy-outcomes report --store clinic.db --master-keys keys.txt --out report.html
            the same page from the records that apply or review has stored

        {ExitCodes}
        """;
}
