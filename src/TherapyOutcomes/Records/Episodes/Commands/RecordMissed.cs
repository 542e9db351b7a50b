using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that a session or follow-up was due but did not take place.</summary>
/// <remarks>Corresponds to the <c>record-missed</c> command.</remarks>
public sealed record RecordMissed : EpisodeCommand
{
    /// <summary>The kind of appointment that was missed.</summary>
    public required MissedKind What { get; init; }

    /// <summary>The day on which it was due, up to the day of the command.</summary>
    public required DateOnly DueOn { get; init; }

    internal MissedRecorded ToEvent() => new()
    {
        What = What,
        DueOn = DueOn,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumeration("what", What);
        check.Day("dueOn", DueOn);
    }

    internal static RecordMissed Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        What = fields.Enum<MissedKind>("what"),
        DueOn = fields.Date("dueOn"),
    };
}
