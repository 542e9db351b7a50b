using System.Security.Cryptography;
using System.Text;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>The command id under which an episode's command writes to its client's record.</summary>
/// <remarks>
/// Hosts choose command ids within a record. Under the id as given, commands to two episodes of one client would be
/// taken for one another in the client's record, which they share.
/// </remarks>
internal static class DerivedCommandId
{
    public static CommandId Of(RecordKey from, CommandId command) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{from}\n{command}")).AsSpan(0, 16)));
}
