using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Handlers;

/// <summary>Represents the events that were written together, before the host's transaction is committed.</summary>
public sealed record AppendedEvents
{
    internal AppendedEvents()
    {
    }

    /// <summary>The clinic that the events belong to.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>
    /// The events, without their words. The events of a record are next to each other and in the order of their versions. A command's own record comes before
    /// that of the client.
    /// </summary>
    public required ImmutableArray<RecordedEvent> Events { get; init; }
}
