using System.Security.Cryptography;
using System.Text;

namespace TherapyOutcomes.Deciding;

/// <summary>The command id under which an episode's command writes to its client's record.</summary>
/// <remarks>
/// Hosts choose command ids within a record. With the id as given, commands to two episodes of one client could be
/// mistaken for each other in the client's record, which the episodes share.
/// </remarks>
internal static class DerivedCommandId
{
    public static CommandId Of(CommandReference cause) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cause.Record}\n{cause.Command}")).AsSpan(0, 16)));
}
