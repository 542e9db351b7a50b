using System.Text;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>Says what a wrapped key is bound to, so that it can't stand for another record's key.</summary>
internal static class KeyWrap
{
    public static byte[] ContextOf(Guid id, RecordKey record) =>
        Encoding.UTF8.GetBytes($"record-key\n{id:N}\n{record.Clinic}\n{RecordKinds.NameOf(record.Kind)}\n{record.Id}");
}
