namespace TherapyOutcomes.Serialization;

/// <summary>An event as it is stored.</summary>
/// <param name="Name">Its stored name.</param>
/// <param name="Schema">The lowest schema that holds it.</param>
/// <param name="Payload">Its JSON, with references in the place of texts.</param>
/// <param name="Words">The words of its texts, in the order of the references.</param>
internal sealed record WrittenEvent(string Name, int Schema, byte[] Payload, IReadOnlyList<string> Words);
