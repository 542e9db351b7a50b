using TherapyOutcomes.Events;
using System.Collections.Immutable;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Records a score, as a value or as item answers that the library scores.</summary>
/// <remarks>The command <c>record-score</c>. Immutable and thread-safe.</remarks>
public sealed record RecordScore : EpisodeCommand
{
    /// <summary>The measure; of the clinic's catalogue.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>The score, in the measure's unit and range.</summary>
    public decimal? Value { get; init; }

    /// <summary>The item answers in order, null where unanswered.</summary>
    public ImmutableArray<decimal?>? Items { get; init; }

    /// <summary>The new score's id; absent = generated.</summary>
    public FactId? Score { get; init; }

    /// <summary>The session at which it was taken.</summary>
    public FactId? Session { get; init; }

    /// <summary>The side of the body, where the measure has one.</summary>
    public Side? Side { get; init; }

    /// <summary>Who measured, where the measure depends on it.</summary>
    public ActorId? Rater { get; init; }

    /// <summary>What with, where the measure depends on it.</summary>
    public Term? Device { get; init; }

    internal override FactId? NewFact => Score;

    internal override FactReference? Reference => Session is { } fact ? new FactReference(FactKind.Session, fact) : null;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("measure", Measure);
        check.List("items", Items);
        check.Id("score", Score);
        check.Id("session", Session);
        check.Enumeration("side", Side);
        check.Id("rater", Rater);
        check.Term("device", Device);
    }

    internal static RecordScore Read(FieldReader fields) => new()
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

    internal ScoreRecorded ToEvent(FactId score, decimal value) => new()
    {
        Score = score,
        Measure = Measure,
        Value = value,
        Items = Items,
        Session = Session,
        Side = Side,
        Rater = Rater,
        Device = Device,
    };
}
