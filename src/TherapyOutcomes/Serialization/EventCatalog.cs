using System.Collections.Frozen;
using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices;

namespace TherapyOutcomes.Serialization;

/// <summary>The events by stored name and schema.</summary>
internal sealed class EventCatalog
{
    private readonly FrozenDictionary<string, EventForm> _byName;
    private readonly FrozenDictionary<Type, EventForm> _byType;

    public EventCatalog(ImmutableArray<EventForm> forms)
    {
        Forms = forms;
        _byName = forms.ToFrozenDictionary(form => form.Name);
        _byType = forms.ToFrozenDictionary(form => form.Type);
    }

    /// <summary>The events of all practices.</summary>
    public static EventCatalog Standard { get; } = new([.. StandardModules.All.SelectMany(module => module.Events)]);

    public ImmutableArray<EventForm> Forms { get; }

    public EventForm FormOf(TherapyEvent @event) => _byType[@event.GetType()];

    /// <exception cref="TherapyOutcomesException">TO3001: no such event, or a schema that this version doesn't know.</exception>
    public EventForm Get(string name, int schema)
    {
        if (!_byName.TryGetValue(name, out var form))
        {
            throw Unreadable($"This version of the library does not know the event '{name}'. Upgrade the library before reading this record.");
        }

        return schema >= 1 && schema <= form.Schema
            ? form
            : throw Unreadable($"The event '{name}' has schema {schema}; this version reads up to {form.Schema}. Upgrade the library before reading this record.");
    }

    private static TherapyOutcomesException Unreadable(FormattableString message) =>
        new(ErrorCodes.EventUnreadable, FormattableString.Invariant(message));
}
