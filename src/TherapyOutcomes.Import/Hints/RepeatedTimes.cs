using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Hints;

/// <summary>Asks about the time column if it often has the same time twice for a client.</summary>
internal static class RepeatedTimes
{
    private const int Fewest = 3;
    private const int OneInTen = 10;

    public static IEnumerable<FileHint> Of(ScoreFile file, ScoreFileOptions options)
    {
        if (options.TimeColumn is { } column && file.Repeated >= Fewest && file.Repeated * OneInTen >= file.Used)
        {
            yield return new FileHint(HintKind.RepeatedTimes, $"{file.Repeated} rows are further scores of a client at the same time, and only the first was used. Does '{Cells.Shown(column)}' tell visits apart?");
        }
    }
}
