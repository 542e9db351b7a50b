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
    private static readonly ImmutableArray<Letter> Success = [Alphabet.Course[0], Alphabet.Course[2], Letter.Clock(1), Letter.Clock(29), Alphabet.WhatIsDue];

    public static IReadOnlyDictionary<string, ImmutableArray<Letter>> ByName { get; } = new Dictionary<string, ImmutableArray<Letter>>
    {
        ["acts in any order"] = [.. Alphabet.Course, .. Alphabet.Clock, .. Alphabet.Acts],
        ["corrections"] = [.. Alphabet.Course, .. Alphabet.Clock, Alphabet.WhatIsDue, Alphabet.Correction],
        ["holds"] = [.. Success, Alphabet.Course[3], Alphabet.Course[4], .. SafetyLetters.Holding],
        ["urgent matters"] = [.. Success, Alphabet.Celebration, .. SafetyLetters.Urgent],
        ["disclosures"] = [.. Success, .. DisclosureLetters.All],
        ["endings"] = [.. Success, Alphabet.Course[1], .. EndingLetters.All],
        ["unfinished"] = [.. Success, Alphabet.Course[1], Letter.Clock(3), Letter.Clock(15), .. UnfinishedLetters.All],
    };

    public static Exploration Explore(string name, ClinicPolicy policy, RuleBook rules, string? until = null) => Explore(ByName[name], policy, rules, until);

    public static Exploration Explore(ImmutableArray<Letter> alphabet, ClinicPolicy policy, RuleBook rules, string? until = null)
    {
        Func<World, string> abstraction = alphabet.Contains(Alphabet.Correction) ? Abstraction.WithWhatACorrectionShows : Abstraction.Of;
        var start = alphabet.Contains(UnfinishedLetters.AnotherWorse) ? Alphabet.Begin(policy, rules, UnfinishedLetters.AnotherBaseline) : Alphabet.Begin(policy, rules);
        return new Exploration(alphabet, abstraction, policy, rules).Run(start, MostStates, until);
    }
}
