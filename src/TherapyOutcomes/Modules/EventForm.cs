using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Modules;

/// <summary>Describes how one kind of event is stored. Once events are stored, its name and schemas never change.</summary>
/// <param name="Name">The stored name, which does not follow a renamed type.</param>
/// <param name="Type">The type that the newest schema is read into.</param>
internal record EventForm(string Name, Type Type)
{
    /// <summary>Turns the JSON of each older schema into that of the next, from schema 1 on.</summary>
    public ImmutableArray<Action<JsonObject>> Upcasters { get; init; } = [];

    /// <summary>
    /// The lowest schema that holds an event, so that nodes can be upgraded one by one. A new field that is absent needs no new schema.
    /// </summary>
    public Func<TherapyEvent, int>? LowestSchema { get; init; }

    /// <summary>The newest schema.</summary>
    public int Schema => Upcasters.Length + 1;

    /// <summary>True if a record applies the event; false for the event that opens a record.</summary>
    public virtual bool IsTakenUp => false;

    public int SchemaOf(TherapyEvent @event) => LowestSchema?.Invoke(@event) ?? Schema;
}
