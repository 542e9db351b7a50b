namespace TherapyOutcomes.Tests.Architecture;

/// <summary>
/// The floors of the core, from the ground up. A folder may use only folders of lower floors. The floors are explained in
/// docs/architecture.md.
/// </summary>
internal static class Floors
{
    private static readonly string[] Practices =
        ["Documentation", "Monitoring", "Planning", "Communication", "Relationship", "Referral", "Education", "Feedback", "Privacy", "Celebration"];

    public static readonly string[][] All =
    [
        ["Text"],
        ["Vocabulary/Json", "Vocabulary/Identifiers"],
        ["Vocabulary/ClientTexts", "Vocabulary"],
        ["Vocabulary/RedFlags"],
        ["Input"],
        ["Statistics", "Storage"],
        ["Vault"],
        ["Events"],
        ["Facts"],
        ["Measures/Scoring"],
        ["Measures/Catalog"],
        ["Measures/Catalog/Standard"],
        ["Workflow/Events", "Measures/Recording/Events", .. Of("Events")],
        ["Records/Episodes/Events", "Records/Clients/Events"],
        ["Measures/Recording/State", .. Of("State")],
        ["Records/Episodes/State", "Records/Clients/State"],
        ["Commands"],
        ["Records/Episodes/Commands", "Measures/Recording/Commands", .. Of("Commands")],
        ["Records/Episodes", "Records/Clients", "Records/Practitioners"],
        ["Records"],
        ["Letters/Templates"],
        ["Serialization/Canonical"],
        ["Policy"],
        ["Measures/Assessment"],
        ["Rules"],
        ["Workflow", "Safety"],
        ["Practices/Record/Rules", .. Of("Rules")],
        ["Modules"],
        ["Measures/Recording"],
        ["Practices/Record", .. Practices.Select(practice => $"Practices/{practice}")],
        ["Practices"],
        ["Serialization"],
        ["Answers"],
        ["Letters"],
        ["Storage/InMemory"],
        ["Summaries"],
        ["Deciding"],
        ["Exports"],
        [""],
        ["Worklists"],
        ["Hosting"],
    ];

    private static readonly Dictionary<string, int> Numbers = All
        .SelectMany((folders, number) => folders.Select(folder => (folder, number)))
        .ToDictionary(pair => pair.folder, pair => pair.number);

    public static int? NumberOf(string folder) => Numbers.TryGetValue(folder, out var number) ? number : null;

    private static IEnumerable<string> Of(string part) => Practices.Select(practice => $"Practices/{practice}/{part}");
}
