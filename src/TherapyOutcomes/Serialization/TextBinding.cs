using System.Globalization;
using System.Text;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Serialization;

/// <summary>
/// Creates the associated data that sealed texts are bound to: record, version, name and schema. It prevents texts from being moved to
/// another event.
/// </summary>
internal static class TextBinding
{
    public static byte[] Of(RecordKey record, long version, string name, int schema) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"event-texts\n{record.Clinic}\n{RecordKinds.NameOf(record.Kind)}\n{record.Id}\n{version}\n{name}\n{schema}"));
}
