using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore;

/// <summary>
/// What somebody asks to do. It is the resource of the host's policies: an <c>AuthorizationHandler&lt;TRequirement, OutcomeAccess&gt;</c> can decide by
/// the record or the command, such as to let therapists see only their own clients.
/// </summary>
/// <remarks>Instances are immutable.</remarks>
public sealed record OutcomeAccess
{
    internal OutcomeAccess()
    {
    }

    /// <summary>The area.</summary>
    public required OutcomeArea Area { get; init; }

    /// <summary>The clinic of whoever asks.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>Whoever asks.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>The record in question; null for what is about no single record, such as the worklist.</summary>
    public RecordKey? Record { get; init; }

    /// <summary>The command to be given; null if something is read.</summary>
    public Command? Command { get; init; }
}
