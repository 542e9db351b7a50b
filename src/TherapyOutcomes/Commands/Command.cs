using System.Text.Json.Serialization;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>
/// Represents something that was done or found out and is submitted to a record. The record accepts, refuses or rejects it.
/// </summary>
/// <remarks>Commands are plain, immutable values. They have no behavior that is visible to a host.</remarks>
public abstract record Command
{
    private protected Command()
    {
    }

    /// <summary>The clinic that the record belongs to. The default is <see cref="ClinicId.Default"/>.</summary>
    public ClinicId Clinic { get; init; } = ClinicId.Default;

    /// <summary>The time at which it happened, from 1900 on and at most 5 minutes in the future. It is truncated to whole milliseconds. Its day is the clinic's (<see cref="ClinicPolicy.DayOf"/>), whatever the offset; the offset is kept for display alone.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The person or program that gives the command.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>
    /// The id of this submission. If the same id is sent again with the same content, nothing is appended and the answer is the same.
    /// If the content differs, the command is refused (REC003). If the id is null, every submission is treated as new.
    /// </summary>
    public CommandId? CommandId { get; init; }

    /// <summary>The record that the command is for.</summary>
    [JsonIgnore]
    public abstract RecordKey Record { get; }

    /// <summary>True if the host supplied the time of a command that was read without one; a repeat then comes with another time.</summary>
    internal bool IsTimedByHost { get; init; }

    /// <summary>The id of the fact that the command adds, or null if it adds none with an id.</summary>
    internal virtual FactId? NewFact => null;

    /// <summary>The existing fact that the command refers to, or null if it refers to none.</summary>
    internal virtual FactReference? Reference => null;

    /// <summary>True if the command can be the first one of its record; otherwise, false.</summary>
    internal virtual bool MayBegin => false;

    /// <summary>True if the command hands something about the client to somebody else, so that it needs a consent; otherwise, false.</summary>
    internal virtual bool Discloses => false;

    /// <summary>
    /// The reason that the command gives, with the name of its field in JSON. It must not be blank (REC005). Null if the command has no
    /// reason, or none was given.
    /// </summary>
    internal virtual (string Field, ClientText Text)? GivenReason => null;

    /// <summary>Returns the same command with its times truncated to milliseconds.</summary>
    internal virtual Command WithExactTimes() => this with { At = WireTime.Truncate(At) };

    /// <summary>Returns the same command with its recipients marked with their tokens.</summary>
    internal virtual Command Marked(NameTokens tokens) => this;

    /// <summary>Checks ranges and forms. A host's own objects are checked in the same way as JSON, and every field is checked.</summary>
    internal virtual void Validate(InputCheck check)
    {
        check.Id("clinic", Clinic);
        check.Instant("at", At);
        check.Id("actor", Actor);
        check.Id("commandId", CommandId);
    }
}
