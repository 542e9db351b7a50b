using System.Text.Json.Serialization;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Commands;

/// <summary>Something that was done or found out, offered to a record. The record accepts, refuses or rejects it.</summary>
/// <remarks>Commands are plain values: immutable, thread-safe, and without behaviour that a host can see.</remarks>
public abstract record Command
{
    private protected Command()
    {
    }

    /// <summary>The clinic whose record it is for; <see cref="ClinicId.Default"/> unless set.</summary>
    public ClinicId Clinic { get; init; } = ClinicId.Default;

    /// <summary>When it happened. At most 5 minutes after now; milliseconds count, finer parts are dropped.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who gives it.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>
    /// Names this submission. The same id with the same content appends nothing again and gives the same
    /// answer; with other content it is refused (REC003). Absent = every submission is new.
    /// </summary>
    public CommandId? CommandId { get; init; }

    /// <summary>The record that the command is for.</summary>
    [JsonIgnore]
    public abstract RecordKey Record { get; }

    /// <summary>The fact that the command adds, if it names one.</summary>
    internal virtual FactId? NewFact => null;

    /// <summary>The fact that the command needs, if any.</summary>
    internal virtual FactReference? Reference => null;

    /// <summary>True when the record may begin with this command.</summary>
    internal virtual bool MayBegin => false;

    /// <summary>The same command with its times cut to the millisecond.</summary>
    internal virtual Command WithExactTimes() => this with { At = WireTime.Truncate(At) };

    /// <summary>The same command, its recipients marked with their tokens.</summary>
    internal virtual Command Marked(RecipientTokens tokens) => this;

    /// <summary>Checks ranges and forms, the same for a host's own objects as for JSON.</summary>
    internal virtual void Validate(InputCheck check)
    {
        check.Id("clinic", Clinic);
        check.Id("actor", Actor);
        check.Id("commandId", CommandId);
    }
}
