using TherapyOutcomes.Events;

namespace TherapyOutcomes.Modules;

/// <summary>Describes the events that change one part of a record.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TState">What the record holds for a practice.</typeparam>
/// <param name="get">Gets the part from the record.</param>
/// <param name="set">Returns the record with another part.</param>
internal sealed class StateEvents<TRecord, TState>(Func<TRecord, TState> get, Func<TRecord, TState, TRecord> set)
{
    /// <summary>Creates the form of an event that changes this part alone.</summary>
    public EventForm<TRecord> On<TEvent>(string name, Func<TState, TEvent, EventMetadata, TState> apply)
        where TEvent : TherapyEvent =>
        EventForm<TRecord>.Of<TEvent>(name, (record, @event, metadata) => set(record, apply(get(record), @event, metadata)));
}
