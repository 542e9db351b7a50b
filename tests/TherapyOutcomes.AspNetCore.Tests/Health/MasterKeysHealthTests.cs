using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.AspNetCore.Tests.Health;

public sealed class MasterKeysHealthTests
{
    [Fact]
    public async Task Check_KeysThatWork_IsHealthy()
    {
        await using var trial = Trial(MasterKeyRing.Create());

        var entry = await trial.CheckAsync("master-keys");

        Assert.Equal((HealthStatus.Healthy, true), (entry.Status, entry.Data["isUsed"]));
    }

    [Fact]
    public async Task Check_TextsStoredUnencrypted_IsHealthyAndNotUsed()
    {
        await using var trial = new HealthTrial(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted());

        var entry = await trial.CheckAsync("master-keys");

        Assert.Equal((HealthStatus.Healthy, false), (entry.Status, entry.Data["isUsed"]));
    }

    [Fact]
    public async Task Check_NothingDecided_IsUnhealthyWithTheCode()
    {
        await using var trial = new HealthTrial(outcomes => outcomes.UseInMemoryStore());

        AssertFails(ErrorCodes.TextStorageUndecided, await trial.CheckAsync("master-keys"));
    }

    [Fact]
    public async Task Check_KeysThatCantUnwrap_IsUnhealthyWithTheCode()
    {
        await using var trial = Trial(new Changed(_ => throw new CryptographicException("secret")));

        AssertFails(ErrorCodes.KeyUnreadable, await trial.CheckAsync("master-keys"));
    }

    [Fact]
    public async Task Check_KeysThatUnwrapAnotherKey_IsUnhealthyWithTheCode()
    {
        await using var trial = Trial(new Changed(key => [.. key.Reverse()]));

        AssertFails(ErrorCodes.StorageMisbehaves, await trial.CheckAsync("master-keys"));
    }

    [Fact]
    public async Task Check_ServiceThatCantBeReached_IsUnhealthyWithTheTypeOfTheError()
    {
        await using var trial = Trial(new Changed(_ => throw new HttpRequestException("secret")));

        AssertFails(nameof(HttpRequestException), await trial.CheckAsync("master-keys"));
    }

    private static void AssertFails(string code, HealthReportEntry entry)
    {
        Assert.Equal((HealthStatus.Unhealthy, code), (entry.Status, entry.Data["code"]));
        Assert.DoesNotContain("secret", HealthTrial.Shown(entry), StringComparison.Ordinal);
    }

    private static HealthTrial Trial(IMasterKeyProvider keys) => new(outcomes => outcomes.UseInMemoryStore().UseMasterKeys(keys));

    /// <summary>Master keys that give back something else than was wrapped.</summary>
    private sealed class Changed(Func<byte[], byte[]> change) : IMasterKeyProvider
    {
        private readonly MasterKeyRing _keys = MasterKeyRing.Create();

        public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken) => _keys.GetCurrentKeyIdAsync(cancellationToken);

        public ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
            _keys.WrapAsync(masterKeyId, key, context, cancellationToken);

        public async ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
            change(await _keys.UnwrapAsync(masterKeyId, wrapped, context, cancellationToken));
    }
}
