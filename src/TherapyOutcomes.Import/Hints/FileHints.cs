using System.Collections.Immutable;
using TherapyOutcomes.Import.Reading;

namespace TherapyOutcomes.Import.Hints;

/// <summary>Looks at a file as a whole for what looks odd.</summary>
internal static class FileHints
{
    public static ImmutableArray<FileHint> Of(ScoreFile file, RowReader reader, ScoreFileOptions options) =>
    [
        .. SimilarNames.Of(file),
        .. ManyRows.Of(file, options),
        .. reader.RawSums > 0 && file.Used > 0 ? RawSums(reader.RawSums) : [],
        .. RefusedStart.Of(file),
        .. RepeatedTimes.Of(file, options),
        .. OtherCoding.Of(file, options),
        .. OtherUnit.Of(file, options),
        .. OtherDirection.Of(file, options),
    ];

    private static IEnumerable<FileHint> RawSums(int count) =>
        [new FileHint(HintKind.RawSum, $"{count} {(count == 1 ? "score looks like a raw sum" : "scores look like raw sums")}. If the file holds raw sums, the scores that were used are none either: give the T-scores that the table of the measure gives for them.")];
}
