namespace TherapyOutcomes;

/// <summary>What a host knows about a command without its JSON, such as from its own authentication.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed record CommandDefaults
{
    /// <summary>The clinic that the sender may write to. JSON that names another clinic is malformed. Null to take the clinic from the JSON.</summary>
    public ClinicId? Clinic { get; init; }

    /// <summary>The person or program that is signed in. JSON that names another actor is malformed. Null to take the actor from the JSON.</summary>
    public ActorId? Actor { get; init; }

    /// <summary>
    /// The time of a command whose JSON has no <c>at</c>; null to require one. Such a command can be sent again with the same command id and
    /// another time here: it is recognized as a repeat, and the first time stays. Any offset will do: the day of a fact is the clinic's
    /// (<see cref="ClinicPolicy.DayOf"/>).
    /// </summary>
    public DateTimeOffset? At { get; init; }

    internal static CommandDefaults None { get; } = new();
}
