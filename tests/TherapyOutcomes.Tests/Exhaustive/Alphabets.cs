namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>
/// Letters that are tried together. One alphabet of all has too many orders of acts that have nothing to do with each other; so one
/// has every act at any time, and the others, in which acts come when they are due, have everything that holds, discloses, ends, comes
/// late, is left unfinished or taken back.
/// </summary>
internal static class Alphabets
{
    // A success in the fewest steps, for alphabets that have much beside it.
    private static readonly ImmutableArray<Letter> Success =
        [CareLetters.GoodScore, CareLetters.Session, Letter.Clock(1), Letter.Clock(29), CareLetters.WhatIsDue];

    public static IReadOnlyDictionary<string, Alphabet> ByName { get; } = new Dictionary<string, Alphabet>
    {
        ["acts in any order"] = new([.. CareLetters.Course, Letter.Clock(1), Letter.Clock(29), .. CareLetters.Acts]),
        ["corrections"] = new([.. CareLetters.Course, Letter.Clock(1), Letter.Clock(15), Letter.Clock(29), CareLetters.WhatIsDue, CareLetters.Correction])
        {
            Abstraction = Abstraction.WithWhatACorrectionShows,
        },
        ["holds"] = new([.. Success, CareLetters.BadScore, CareLetters.CareEnded, CareLetters.CareResumed, .. SafetyLetters.Holding]),
        ["urgent matters"] = new([.. Success, CareLetters.Celebration, .. SafetyLetters.Urgent]),
        ["late reports"] = new([.. Success, .. SafetyLetters.Late]) { Abstraction = Abstraction.WithYesterday },
        ["disclosures"] = new([.. Success, .. DisclosureLetters.All]),
        ["discharges"] = new([.. Success, CareLetters.BadScore, .. DischargeLetters.All]),
        ["deaths"] = new([.. Success, CareLetters.BadScore, DischargeLetters.All[0], .. DeathLetters.All]),
        ["coming back"] = new([.. CareLetters.Course, Letter.Clock(1), Letter.Clock(29), Letter.Clock(91), CareLetters.WhatIsDue]) { Policy = new() },
        ["unfinished"] = new([.. Success, CareLetters.BadScore, Letter.Clock(15), .. UnfinishedLetters.All]) { First = [UnfinishedLetters.AnotherBaseline] },
    };
}
