using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>The master keys of all tests in this process, which seal texts as a host would.</summary>
internal static class TestKeys
{
    public static MasterKeyRing Ring { get; } = MasterKeyRing.Create();
}
