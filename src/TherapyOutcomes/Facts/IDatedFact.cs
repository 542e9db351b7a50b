using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a fact that can change later and keeps the recording of its first event.</summary>
internal interface IDatedFact
{
    EventMetadata Recording { get; }
}
