using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>The check that a host asks whether its master keys work, without a record and without a store.</summary>
public sealed class MasterKeyCheckTests
{
    [Fact]
    public async Task Run_KeysThatWork_ReturnsTheIdOfTheCurrentOne()
    {
        var check = CheckOf(outcomes => outcomes.UseMasterKeys(MasterKeyRing.Create("2026-11")));

        Assert.True(check.IsUsed);
        Assert.Equal("2026-11", await check.RunAsync());
    }

    [Fact]
    public async Task Run_TextsStoredUnencrypted_ReturnsNull()
    {
        var check = CheckOf(outcomes => outcomes.StoreTextUnencrypted());

        Assert.False(check.IsUsed);
        Assert.Null(await check.RunAsync());
    }

    [Fact]
    public void Resolve_NothingDecided_SaysSo() =>
        Assert.Equal(ErrorCodes.TextStorageUndecided, Assert.Throws<TherapyOutcomesException>(() => CheckOf(_ => { })).Code);

    [Fact]
    public Task Run_KeysThatCantUnwrap_SaysSo() => AssertFailsAsync(ErrorCodes.KeyUnreadable, new Keys { Unwrap = _ => throw new CryptographicException() });

    [Fact]
    public Task Run_KeysThatUnwrapAnotherKey_SaysSo() => AssertFailsAsync(ErrorCodes.StorageMisbehaves, new Keys { Unwrap = wrapped => [.. wrapped, 0] });

    [Fact]
    public Task Run_KeysThatUnwrapNothing_SaysSo() => AssertFailsAsync(ErrorCodes.StorageMisbehaves, new Keys { Unwrap = _ => null! });

    [Fact]
    public Task Run_KeysThatWrapNothing_SaysSo() => AssertFailsAsync(ErrorCodes.StorageMisbehaves, new Keys { Wrap = _ => null! });

    [Fact]
    public Task Run_KeysWithoutAnId_SaysSo() => AssertFailsAsync(ErrorCodes.StorageMisbehaves, new Keys { Id = string.Empty });

    [Fact]
    public async Task Run_AServiceThatThrows_PassesUnchanged()
    {
        var exception = new TimeoutException();
        var check = CheckOf(outcomes => outcomes.UseMasterKeys(new Keys { Wrap = _ => throw exception }));

        Assert.Same(exception, await Assert.ThrowsAsync<TimeoutException>(async () => await check.RunAsync()));
    }

    private static async Task AssertFailsAsync(string code, IMasterKeyProvider keys)
    {
        var check = CheckOf(outcomes => outcomes.UseMasterKeys(keys));

        Assert.Equal(code, (await Assert.ThrowsAsync<TherapyOutcomesException>(async () => await check.RunAsync())).Code);
    }

    private static MasterKeyCheck CheckOf(Action<TherapyOutcomesBuilder> choose) =>
        new ServiceCollection().AddTherapyOutcomes(choose).BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<MasterKeyCheck>();

    /// <summary>Keys that hide nothing: what is wrapped is the key itself, unless a test says otherwise.</summary>
    private sealed class Keys : IMasterKeyProvider
    {
        public string Id { get; init; } = "k1";

        public Func<byte[], byte[]> Wrap { get; init; } = key => key;

        public Func<byte[], byte[]> Unwrap { get; init; } = wrapped => wrapped;

        public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken) => new(Id);

        public ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) => new(Wrap(key.ToArray()));

        public ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) => new(Unwrap(wrapped.ToArray()));
    }
}
