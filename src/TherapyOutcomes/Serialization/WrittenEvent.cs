namespace TherapyOutcomes.Serialization;

/// <summary>Represents an event in its stored form.</summary>
/// <param name="Name">The stored name of the event.</param>
/// <param name="Schema">The lowest schema version that can hold the event.</param>
/// <param name="Payload">The JSON of the event, in which a reference replaces each text.</param>
/// <param name="Words">The words of the texts, in the order of the references.</param>
internal sealed record WrittenEvent(string Name, int Schema, byte[] Payload, IReadOnlyList<string> Words);
