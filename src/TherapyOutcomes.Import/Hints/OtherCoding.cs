using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Import.Hints;

/// <summary>Notices items that look as if they were coded from another number, such as 1 to 5 in place of 0 to 4.</summary>
internal static class OtherCoding
{
    public static IEnumerable<FileHint> Of(ScoreFile file, ScoreFileOptions options)
    {
        if (options.Items.IsEmpty || options.LowestItem is not null || options.Measure is not { } id
            || !options.Measures.TryGet(id, out var measure) || measure.Scoring is not QuestionnaireScoring scoring || file.ItemsSeen is not { } seen)
        {
            yield break;
        }

        // The highest answer shows a coding from above; without it, a file of few answers may merely lack the lowest one.
        if (seen.Low == scoring.Lowest + 1 && (seen.High == scoring.Highest + 1 || (seen.High == scoring.Highest && seen.Count >= scoring.Items * 5)))
        {
            yield return new FileHint(HintKind.Coding, $"The items go from {seen.Low:0} to {seen.High:0}, and those of {measure.Id} from {scoring.Lowest} to {scoring.Highest}. If the file counts from {seen.Low:0}, give {options.NameOf(nameof(options.LowestItem))} {seen.Low:0}.");
        }
        else if (seen.Low == scoring.Lowest - 1 && seen.High <= scoring.Highest - 1)
        {
            yield return new FileHint(HintKind.Coding, $"The items go from {seen.Low:0} to {seen.High:0}, and those of {measure.Id} from {scoring.Lowest} to {scoring.Highest}. If the file counts from {seen.Low:0}, give {options.NameOf(nameof(options.LowestItem))} {seen.Low:0}.");
        }
    }
}
