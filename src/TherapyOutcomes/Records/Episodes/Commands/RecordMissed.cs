using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a session or follow-up that was due and did not take place.</summary>
/// <remarks>The command <c>record-missed</c>. Immutable and thread-safe.</remarks>
public sealed record RecordMissed : EpisodeCommand
{
    /// <summary>What was missed.</summary>
    public required MissedKind What { get; init; }

    /// <summary>The day on which it was due.</summary>
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
