namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>
/// Letters that are tried together. One alphabet of all has too many orders of acts that have nothing to do with each other; so one
/// has every act at any time, and the others, in which acts come when they are due, have everything that holds, discloses, is left
/// unfinished or taken back.
/// </summary>
internal static class Alphabets
{
    private const int MostStates = 60_000;

    // A success in the fewest steps, for alphabets that have much beside it.
    private static readonly ImmutableArray<Letter> Success = [CareLetters.Course[0], CareLetters.Course[2], Letter.Clock(1), Letter.Clock(29), CareLetters.WhatIsDue];

    public static IReadOnlyDictionary<string, ImmutableArray<Letter>> ByName { get; } = new Dictionary<string, ImmutableArray<Letter>>
    {
        ["acts in any order"] = [.. CareLetters.Course, .. CareLetters.Clock, .. CareLetters.Acts],
        ["corrections"] = [.. CareLetters.Course, .. CareLetters.Clock, CareLetters.WhatIsDue, CareLetters.Correction],
        ["holds"] = [.. Success, CareLetters.Course[3], CareLetters.Course[4], .. SafetyLetters.Holding],
        ["urgent matters"] = [.. Success, CareLetters.Celebration, .. SafetyLetters.Urgent],
        ["disclosures"] = [.. Success, .. DisclosureLetters.All],
        ["endings"] = [.. Success, CareLetters.Course[1], .. EndingLetters.All],
        ["unfinished"] = [.. Success, CareLetters.Course[1], Letter.Clock(3), Letter.Clock(15), .. UnfinishedLetters.All],
    };

    public static Exploration Explore(string name, ClinicPolicy policy, RuleBook rules, string? until = null) => Explore(ByName[name], policy, rules, until);

    public static Exploration Explore(ImmutableArray<Letter> alphabet, ClinicPolicy policy, RuleBook rules, string? until = null)
    {
        Func<World, string> abstraction = alphabet.Contains(CareLetters.Correction) ? Abstraction.WithWhatACorrectionShows : Abstraction.Of;
        var start = alphabet.Contains(UnfinishedLetters.AnotherWorse) ? CareLetters.Begin(policy, rules, UnfinishedLetters.AnotherBaseline) : CareLetters.Begin(policy, rules);
        return new Exploration(alphabet, abstraction, policy, rules).Run(start, MostStates, until);
    }
}
