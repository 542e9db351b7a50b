using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Measures.Recording;

/// <summary>What follows from a recorded score: the score itself, and red flags for answers that raise a safety concern.</summary>
internal static class RecordedScores
{
    public static IEnumerable<EpisodeEvent> EventsOf(RecordScore record, RuleContext context)
    {
        var measure = MeasureOf(record, context);
        var value = ScoreInput.ValueOf(record, measure);
        yield return record.ToEvent(record.Score ?? GeneratedId.For(GeneratedId.Score, context), value);
        foreach (var flag in ScoreInput.FlagsOf(record, measure))
        {
            yield return new RedFlagReported { Flag = flag, Detail = default };
        }
    }

    public static IEnumerable<ClientEvent> ClientEventsOf(RecordScore record, RuleContext context) =>
        ScoreInput.FlagsOf(record, MeasureOf(record, context)).Distinct().Select(flag => OpenMatters.Open(context, flag));

    private static Measure MeasureOf(RecordScore record, RuleContext context) => context.Policy.Measures.Get(record.Measure);
}
