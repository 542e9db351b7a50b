using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Measures</c>.</summary>
internal static class MeasuresCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("set-primary-measure", typeof(SetPrimaryMeasure), ReadSetPrimaryMeasure),
        new("record-score", typeof(RecordScore), ReadRecordScore),
        new("observe-improvement", typeof(ObserveImprovement), ReadObserveImprovement),
    ];

    private static SetPrimaryMeasure ReadSetPrimaryMeasure(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Measure = fields.Id<MeasureId>("measure"),
            Reason = fields.Text("reason"),
        };

    private static RecordScore ReadRecordScore(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Measure = fields.Id<MeasureId>("measure"),
            Value = fields.DecimalOrNull("value"),
            Items = fields.ItemsOrNull("items"),
            Score = fields.IdOrNull<FactId>("score"),
            Session = fields.IdOrNull<FactId>("session"),
            Side = fields.EnumOrNull<Side>("side"),
            Rater = fields.IdOrNull<ActorId>("rater"),
            Device = fields.TermOrNull("device"),
        };

    // "observation" is an id where it has the form of one and a digit, else what was observed in words: one word may be enough.
    private static ObserveImprovement ReadObserveImprovement(FieldReader fields)
    {
        var observation = fields.Text("observation");
        var isId = Identifier.IsValid(observation.Reveal(), string.Empty) && observation.Reveal().Any(char.IsAsciiDigit);
        return new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Observation = isId ? new FactId(observation.Reveal()) : null,
            Text = isId ? default(ClientText?) : observation,
            Holds = fields.Bool("holds"),
        };
    }
}
