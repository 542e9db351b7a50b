using TherapyOutcomes.Events;

namespace TherapyOutcomes.Modules;

/// <summary>Describes an event and how a record applies it.</summary>
/// <typeparam name="TRecord">The record: an episode, or the record of a client or a practitioner.</typeparam>
/// <param name="Name">The stored name.</param>
/// <param name="Type">The type that the newest schema is read into.</param>
/// <param name="Apply">A function that applies the event.</param>
internal sealed record EventForm<TRecord>(string Name, Type Type, Func<TRecord, TherapyEvent, EventMetadata, TRecord> Apply) : EventForm(Name, Type)
{
    /// <inheritdoc/>
    public override bool IsTakenUp => true;

    /// <summary>Creates the form of an event from a function over the event's own type.</summary>
    public static EventForm<TRecord> Of<TEvent>(string name, Func<TRecord, TEvent, EventMetadata, TRecord> apply)
        where TEvent : TherapyEvent =>
        new(name, typeof(TEvent), (record, @event, metadata) => apply(record, (TEvent)@event, metadata));
}
