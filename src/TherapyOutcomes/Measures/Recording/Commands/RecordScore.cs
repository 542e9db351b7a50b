using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a score, either as a value or as item answers that the library scores.</summary>
/// <remarks>Corresponds to the <c>record-score</c> command.</remarks>
public sealed record RecordScore : EpisodeCommand
{
    /// <summary>The id of the measure, which must be in the clinic's catalog.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>The score, in the measure's unit and range; null if <see cref="Items"/> are given instead.</summary>
    public decimal? Value { get; init; }

    /// <summary>The item answers in order, with null for unanswered items; null if a <see cref="Value"/> is given instead.</summary>
    public ImmutableArray<decimal?>? Items { get; init; }

    /// <summary>The id of the new score; generated if omitted.</summary>
    public FactId? Score { get; init; }

    /// <summary>The id of the session at which the score was taken.</summary>
    public FactId? Session { get; init; }

    /// <summary>The side of the body, if the measure distinguishes sides.</summary>
    public BodySide? Side { get; init; }

    /// <summary>The person who measured, if the measure depends on it.</summary>
    public ActorId? Rater { get; init; }

    /// <summary>The device that was used, if the measure depends on it.</summary>
    public Term? Device { get; init; }

    /// <summary>True if an item was written as true or false, which only a statement to tick can be.</summary>
    internal bool HasTicks { get; init; }

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

    internal static RecordScore Read(FieldReader fields)
    {
        var items = fields.ItemsOrNull("items");
        return new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Measure = fields.Id<MeasureId>("measure"),
            Value = fields.DecimalOrNull("value"),
            Items = items is { } given ? [.. given.Select(item => item.Value)] : null,
            HasTicks = items is { } written && written.Any(item => item.IsTick),
            Score = fields.IdOrNull<FactId>("score"),
            Session = fields.IdOrNull<FactId>("session"),
            Side = fields.EnumOrNull<BodySide>("side"),
            Rater = fields.IdOrNull<ActorId>("rater"),
            Device = fields.TermOrNull("device"),
        };
    }

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
