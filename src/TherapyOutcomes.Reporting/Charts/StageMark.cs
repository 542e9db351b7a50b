using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Represents a day on which an episode reached another stage, numbered for the chart.</summary>
/// <param name="Number">The number of the mark, starting from 1.</param>
/// <param name="Day">The day.</param>
/// <param name="Stages">The stages that were reached on that day, in order.</param>
internal sealed record StageMark(int Number, DateOnly Day, ImmutableArray<EpisodeStage> Stages)
{
    public static ImmutableArray<StageMark> Of(Episode episode) =>
    [
        .. episode.Progress.Moves
            .GroupBy(move => move.Day)
            .OrderBy(day => day.Key)
            .Select((day, index) => new StageMark(index + 1, day.Key, [.. day.Select(move => move.Event.To)])),
    ];
}
