using System.Security.Cryptography;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>
/// A provider of master keys that throws passes unchanged, but for a failure to unwrap, which says what to check. One that returns what it must never
/// return is named. Nothing is written either way, and the next command works.
/// </summary>
public sealed class FailingMasterKeysTests
{
    private readonly FaultyStore _store = new();
    private readonly FaultyKeys _keys = new(MasterKeyRing.Create());

    [Theory]
    [InlineData(nameof(IMasterKeyProvider.GetCurrentKeyIdAsync))]
    [InlineData(nameof(IMasterKeyProvider.WrapAsync))]
    public async Task Submit_ProviderThrowsForANewKey_PassesUnchangedAndTheNextWorks(string method)
    {
        var clinic = Clinic();
        foreach (var exception in new Exception[] { new TimeoutException(), new OperationCanceledException(), new CryptographicException() })
        {
            _keys.Throws = called => called == method ? exception : null;

            Assert.Same(exception, await Assert.ThrowsAnyAsync<Exception>(() => clinic.Service.SubmitAsync(Opening(clinic))));

            await AssertEmptyAsync();
        }

        _keys.Throws = _ => null;
        Assert.True((await clinic.Service.SubmitAsync(Opening(clinic)).WaitAsync(TimeSpan.FromSeconds(30))).Accepted);
    }

    [Fact]
    public async Task Submit_ProviderThrowsForAKnownKey_PassesUnchangedAndTheNextWorks()
    {
        var first = Clinic();
        first.Send(Opening(first)).AssertAccepted();
        var (clinic, before) = (Clinic(), await _store.ContentAsync()); // a process that has opened no key
        foreach (var exception in new Exception[] { new TimeoutException(), new OperationCanceledException() })
        {
            _keys.Throws = called => called == nameof(IMasterKeyProvider.UnwrapAsync) ? exception : null;

            Assert.Same(exception, await Assert.ThrowsAnyAsync<Exception>(() => clinic.Service.SubmitAsync(Goal(clinic))));
            Assert.Same(exception, await Assert.ThrowsAnyAsync<Exception>(() => clinic.Service.ReadEpisodeAsync(ClinicId.Default, new("e1"))));
        }

        Assert.Equal(before, await _store.ContentAsync());
        _keys.Throws = _ => null;
        clinic.Send(Goal(clinic)).AssertAccepted();
    }

    [Fact]
    public async Task Submit_ProviderCantUnwrap_SaysWhatToCheck()
    {
        var first = Clinic();
        first.Send(Opening(first)).AssertAccepted();
        var (clinic, before) = (Clinic(), await _store.ContentAsync());
        var inner = new CryptographicException("from below");
        _keys.Throws = called => called == nameof(IMasterKeyProvider.UnwrapAsync) ? inner : null;

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.Service.SubmitAsync(Goal(clinic)));

        Assert.Equal((ErrorCodes.KeyUnreadable, inner), (thrown.Code, thrown.InnerException));
        Assert.Contains("'memory'", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _store.ContentAsync());
    }

    public static TheoryData<string, string?> NoIds => new()
    {
        { "nothing", null }, { "empty", "" }, { "a blank", "a b" }, { "a line break", "a\n" }, { "too long", new string('a', 65) },
    };

    [Theory]
    [MemberData(nameof(NoIds))]
    public async Task Submit_ProviderReturnsNoIdOfAKey_NamesItAndTheNextWorks(string why, string? id)
    {
        Assert.NotEmpty(why);
        _keys.Id = _ => id!;

        await AssertMisbehavesAsync(nameof(IMasterKeyProvider.GetCurrentKeyIdAsync));

        _keys.Id = known => known;
        var clinic = Clinic();
        clinic.Send(Opening(clinic)).AssertAccepted();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(4_097)]
    public async Task Submit_ProviderReturnsNoWrappedKey_NamesIt(int length)
    {
        _keys.Wrapped = _ => Bytes(length)!;

        await AssertMisbehavesAsync(nameof(IMasterKeyProvider.WrapAsync));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public async Task Read_ProviderReturnsNoKey_NamesIt(int length)
    {
        var first = Clinic();
        first.Send(Opening(first)).AssertAccepted();
        _keys.Unwrapped = _ => Bytes(length)!;

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => Clinic().Service.ReadEpisodeAsync(ClinicId.Default, new("e1")));

        AssertNames(thrown, nameof(IMasterKeyProvider.UnwrapAsync));
    }

    // The provider may keep the memory that it was given: nothing of a key may stay there.
    [Fact]
    public void Submit_AfterWrapping_OverwritesTheKeyThatTheProviderWasGiven()
    {
        var clinic = Clinic();

        clinic.Send(Opening(clinic)).AssertAccepted();

        Assert.Equal(3, _keys.Given.Count); // the episode's, the client's and the clinic's
        Assert.All(_keys.Given, key => Assert.True(key.Span.IndexOfAnyExcept((byte)0) < 0));
    }

    [Fact]
    public async Task Read_WrappedUnderTheContextOfAnotherRecord_IsRefusedByTheRing()
    {
        var ring = MasterKeyRing.Create();
        var wrapped = await ring.WrapAsync("memory", new byte[32], "one"u8.ToArray(), CancellationToken.None);

        Assert.Equal(new byte[32], await ring.UnwrapAsync("memory", wrapped, "one"u8.ToArray(), CancellationToken.None));
        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await ring.UnwrapAsync("memory", wrapped, "two"u8.ToArray(), CancellationToken.None));
        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await MasterKeyRing.Create().UnwrapAsync("memory", wrapped, "one"u8.ToArray(), CancellationToken.None));
    }

    private async Task AssertMisbehavesAsync(string method)
    {
        var clinic = Clinic();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.Service.SubmitAsync(Opening(clinic)));

        AssertNames(thrown, method);
        await AssertEmptyAsync();
    }

    private static void AssertNames(TherapyOutcomesException thrown, string method)
    {
        Assert.Equal(ErrorCodes.StorageMisbehaves, thrown.Code);
        Assert.Contains($"{nameof(FaultyKeys)}.{method}", thrown.Message, StringComparison.Ordinal);
    }

    private async Task AssertEmptyAsync()
    {
        Assert.Empty(await _store.ContentAsync());
        Assert.Empty(await _store.Inner.InspectKeysAsync(ClinicId.Default.Value, after: null, size: 1, CancellationToken.None));
    }

    private static byte[]? Bytes(int length) => length < 0 ? null : new byte[length];

    private TestClinic Clinic() => new(store: _store, masterKeys: _keys) { Now = TestClinic.Day(1) };

    private static SetGoal Goal(TestClinic clinic) => new() { At = clinic.Now, Actor = TestEpisode.Therapist, Episode = new("e1"), Goal = new("g1"), Text = "walk to the market" };

    private static OpenEpisode Opening(TestClinic clinic) => Openings.Opening("e1", "c1") with { At = clinic.Now };

    private sealed class FaultyKeys(MasterKeyRing inner) : IMasterKeyProvider
    {
        public Func<string, Exception?> Throws { get; set; } = _ => null;

        public Func<string, string> Id { get; set; } = id => id;

        public Func<byte[], byte[]> Wrapped { get; set; } = bytes => bytes;

        public Func<byte[], byte[]> Unwrapped { get; set; } = bytes => bytes;

        public List<ReadOnlyMemory<byte>> Given { get; } = [];

        public async ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken)
        {
            Fail(nameof(GetCurrentKeyIdAsync));
            return Id(await inner.GetCurrentKeyIdAsync(cancellationToken));
        }

        public async ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken)
        {
            Fail(nameof(WrapAsync));
            Given.Add(key);
            return Wrapped(await inner.WrapAsync(masterKeyId, key, context, cancellationToken));
        }

        public async ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken)
        {
            Fail(nameof(UnwrapAsync));
            return Unwrapped(await inner.UnwrapAsync(masterKeyId, wrapped, context, cancellationToken));
        }

        private void Fail(string method)
        {
            if (Throws(method) is { } exception)
            {
                throw exception;
            }
        }
    }
}
