using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Exports;

/// <summary>Writes who saw the records of a client, as a client's account lists it.</summary>
internal static class AccessJson
{
    public static void Write(Utf8JsonWriter writer, ImmutableArray<AccessEntry> entries)
    {
        writer.WriteStartArray("accesses");
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("at", entry.At.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("actor", entry.Actor.Value);
            writer.WriteString("record", entry.Record.ToString());
            writer.WriteString("kind", WireNames<AccessKind>.Of(entry.Kind));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
