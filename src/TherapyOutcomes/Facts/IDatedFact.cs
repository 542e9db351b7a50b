using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A fact with a life of its own: it knows when it was recorded first.</summary>
internal interface IDatedFact
{
    EventMetadata Recording { get; }
}
