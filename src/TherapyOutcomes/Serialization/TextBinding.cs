using System.Globalization;
using System.Text;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Serialization;

/// <summary>What sealed texts are bound to, so that they can't be moved to another event: record, version, name and schema.</summary>
internal static class TextBinding
{
    public static byte[] Of(RecordKey record, long version, string name, int schema) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"event-texts\n{record.Clinic}\n{RecordKinds.NameOf(record.Kind)}\n{record.Id}\n{version}\n{name}\n{schema}"));
}
