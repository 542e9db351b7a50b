using System.Collections.Frozen;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Reporting;

/// <summary>Determines which next steps scores alone can justify.</summary>
/// <remarks>
/// Every other rule of the library asks for something that may be on record elsewhere: a note, a talk, a plan, a check. Without that record, it would
/// ask for the same of every client who got better, and hide what the scores do show.
/// </remarks>
internal static class ScoreSteps
{
    // Safety matters come from answers such as item 9 of the PHQ-9. Who is seen by scores alone is the client who lost the gain, stays as bad as at
    // the start, gets worse, or has not been measured for long.
    private static readonly FrozenSet<string> OfScores = FrozenSet.Create(
        StringComparer.Ordinal,
        "MON009", "REF001", "MON001", "MON003", "MON004", "MON008", "MON010", "PLN005", "REF005", "REF006", "REF007", "DOC001", "DOC007");

    private static readonly FrozenSet<string> OfLibrary = StandardRules.Book.Rules.Select(rule => rule.Id).ToFrozenSet(StringComparer.Ordinal);

    // A host that lets its own rules review scores knows what they ask for.
    public static bool CanJustify(NextStep step) => OfScores.Contains(step.Rule) || !OfLibrary.Contains(step.Rule);
}
