namespace TherapyOutcomes.Tests.Architecture;

/// <summary>
/// The floors of the core, from the ground up. A folder may use only folders of lower floors. docs/architecture.md says what each folder is
/// for, and ADR 17 why there are floors.
/// </summary>
internal static class Floors
{
    private static readonly string[] Practices =
        ["Documentation", "Monitoring", "Planning", "Communication", "Relationship", "Referral", "Education", "Feedback", "Privacy", "Celebration"];

    public static readonly string[][] All =
    [
        // Words that everything uses, and the contracts with what is outside.
        ["Text", "Telemetry"],
        ["Vocabulary/Json", "Vocabulary/Identifiers"],
        ["Vocabulary/ClientTexts"],
        ["Vocabulary"],
        ["Vocabulary/RedFlags"],
        ["Input"],
        ["Statistics", "Storage"],
        ["Vault"],
        ["Integrity"],

        // Facts: what happened and what was measured.
        ["Events"],
        ["Facts"],
        ["Measures/Scoring"],
        ["Measures/Catalog"],
        ["Measures/Catalog/Standard"],

        // What the clinic decides for itself.
        ["Letters/Templates", "Serialization/Canonical"],
        ["Policy"],

        // What happened in care, and how it stands.
        ["Workflow/Events", "Measures/Recording/Events", .. Of("Events")],
        ["Records/Episodes/Events", "Records/Clients/Events", "Records/Clinics/Events", "Records/Reminders/Events"],
        ["Measures/Recording/State", .. Of("State")],
        ["Records/Episodes/State", "Records/Clients/State", "Records/Reminders/State"],

        // What asks for facts, and the records that the facts add up to.
        ["Commands"],
        ["Records/Episodes/Commands", "Records/Reminders/Commands", "Measures/Recording/Commands", .. Of("Commands")],
        ["Records/Episodes", "Records/Clients", "Records/Practitioners"],
        ["Records"],

        // Judging: what the scores say, and what is missing or not allowed.
        ["Measures/Assessment", "Safety/Holds"],
        ["Rules"],
        ["Workflow", "Safety"],
        ["Practices/Record/Rules", .. Of("Rules")],

        // Practices: each brings its parts together, and the library knows them from here on.
        ["Modules"],
        ["Measures/Recording", "Records/Clinics", "Records/Reminders"],
        ["Practices/Record", .. Practices.Select(practice => $"Practices/{practice}")],
        ["Practices"],

        // What comes in and goes out: JSON, answers, letters, and the decision itself.
        ["Serialization"],
        ["Answers"],
        ["Letters"],
        ["Letters/Professionals", "Letters/Cards"],
        ["Summaries", "Handlers"],
        ["Deciding"],
        ["Exports", "Importing", "Reviewing", "Verification", "Feeds"],
        ["Moving"],

        // What a host touches. The stores in memory are replaceable, so only the registration may know them.
        [""],
        ["Worklists", "Running", "Storage/InMemory"],
        ["Hosting"],
    ];

    private static readonly Dictionary<string, int> Numbers = All
        .SelectMany((folders, number) => folders.Select(folder => (folder, number)))
        .ToDictionary(pair => pair.folder, pair => pair.number);

    public static int? NumberOf(string folder) => Numbers.TryGetValue(folder, out var number) ? number : null;

    private static IEnumerable<string> Of(string part) => Practices.Select(practice => $"Practices/{practice}/{part}");
}
