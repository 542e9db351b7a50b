using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

public sealed class MasterKeyRingTests
{
    private static readonly string Key = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(number => (byte)number)]);
    private static readonly string Other = Convert.ToBase64String([.. Enumerable.Range(101, 32).Select(number => (byte)number)]);

    public static TheoryData<string, string> WellFormed => new()
    {
        { "a line", $"2026-11:{Key}" },
        { "a line with its break", $"2026-11:{Key}\n" },
        { "breaks of Windows", $"\r\n2026-11:{Key}\r\nold:{Other}\r\n" },
        { "semicolons", $"2026-11:{Key};old:{Other};" },
        { "a comment with semicolons", $"  # first; second:third\n2026-11:{Key}" },
        { "comments and blanks", $"# the keys\n\n  2026-11 : {Key}  \n#old:{Other}\n" },
    };

    [Theory]
    [MemberData(nameof(WellFormed))]
    public async Task Parse_WellFormed_WrapsByTheFirstKey(string why, string text)
    {
        Assert.NotEmpty(why);
        var ring = MasterKeyRing.Parse(text);

        Assert.Equal("2026-11", await ring.GetCurrentKeyIdAsync(CancellationToken.None));
        Assert.Equal(new byte[32], await UnwrapAsync(ring, "2026-11", await WrapAsync(MasterKeyRing.Parse($"2026-11:{Key}"), "2026-11")));
    }

    [Fact]
    public async Task Parse_SeveralKeys_UnwrapsByEach()
    {
        var ring = MasterKeyRing.Parse($"new:{Key}\nold:{Other}");

        Assert.Equal(new byte[32], await UnwrapAsync(ring, "old", await WrapAsync(MasterKeyRing.Parse($"old:{Other}"), "old")));
        Assert.Equal("new, old", ring.ToString());
    }

    public static TheoryData<string, string, string> Malformed => new()
    {
        { "nothing", "", "holds no master key" },
        { "blanks and comments alone", " \n;\n# k1:secret", "holds no master key" },
        { "no colon", $"k1{Key}", "entry 1" },
        { "no id", $":{Key}", "entry 1" },
        { "a blank in the id", $"k 1:{Key}", "entry 1" },
        { "an id that is too long", $"{new string('k', 65)}:{Key}", "entry 1" },
        { "no key", "k1:", "entry 1" },
        { "no Base64", $"k1:{Key[..^2]}!=", "entry 1" },
        { "no padding", $"k1:{Key[..^1]}", "entry 1" },
        { "31 bytes", $"k1:{Convert.ToBase64String(new byte[31])}", "entry 1" },
        { "33 bytes", $"k1:{Convert.ToBase64String(new byte[33])}", "entry 1" },
        { "64 bytes", $"k1:{Convert.ToBase64String(new byte[64])}", "entry 1" },
        { "a password", "k1:correct horse battery staple", "entry 1" },
        { "the key first", $"{Key}:k1", "entry 1" },
        { "a bad second entry", $"k1:{Key};k2:{Other[..20]}", "entry 2" },
        { "a bad line after a comment", $"# keys\nk1:{Key}\n\nk2={Other}", "entry 4" },
        { "an id twice", $"k1:{Key}\n#\nk1:{Other}", "entries 1 and 3" },
        { "a key twice", $"k1:{Key};k1:{Key}", "entries 1 and 2" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Parse_Malformed_NamesThePlaceAndRepeatsNothing(string why, string text, string place)
    {
        Assert.NotEmpty(why);
        var thrown = Assert.Throws<TherapyOutcomesException>(() => MasterKeyRing.Parse(text));

        Assert.Equal(ErrorCodes.MasterKeysInvalid, thrown.Code);
        Assert.Contains(place, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("k1", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("horse", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key[..12], thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Other[..12], thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Null_Throws() => Assert.Throws<ArgumentNullException>(() => MasterKeyRing.Parse(null!));

    [Fact]
    public async Task FromEnvironment_SetVariable_ReadsItsKeys()
    {
        const string Variable = "THERAPYOUTCOMES_TEST_KEYS";
        Environment.SetEnvironmentVariable(Variable, $"k1:{Key};k0:{Other}");
        try
        {
            Assert.Equal("k1", await MasterKeyRing.FromEnvironment(Variable).GetCurrentKeyIdAsync(CancellationToken.None));

            Environment.SetEnvironmentVariable(Variable, $"k1;{Key}");
            AssertInvalid(Variable, () => MasterKeyRing.FromEnvironment(Variable));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Fact]
    public void FromEnvironment_MissingVariable_SaysSo()
    {
        AssertInvalid("THERAPYOUTCOMES_NOT_SET", () => MasterKeyRing.FromEnvironment("THERAPYOUTCOMES_NOT_SET"));
        Assert.Throws<ArgumentException>(() => MasterKeyRing.FromEnvironment(""));
    }

    [Fact]
    public async Task CreateLine_Twice_GivesDifferentKeysThatCanBeParsed()
    {
        var (one, other) = (MasterKeyRing.CreateLine("k1"), MasterKeyRing.CreateLine("k1"));

        Assert.NotEqual(one, other);
        Assert.Equal("k1", await MasterKeyRing.Parse(one).GetCurrentKeyIdAsync(CancellationToken.None));
        Assert.Throws<ArgumentException>(() => MasterKeyRing.CreateLine("k 1"));
        Assert.Throws<ArgumentException>(() => MasterKeyRing.Create(""));
    }

    [Fact]
    public void ToString_OfAnyRing_TellsNothingOfTheKeys() => Assert.Equal("k1", MasterKeyRing.Parse($"k1:{Key}").ToString());

    [Fact]
    public async Task WrapAndUnwrap_UnknownKey_NamesItAndThoseThatThereAre()
    {
        var ring = MasterKeyRing.Parse($"new:{Key}");

        foreach (var call in new Func<Task>[] { () => WrapAsync(ring, "old"), () => UnwrapAsync(ring, "old", new byte[61]) })
        {
            var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(call);
            Assert.Equal(ErrorCodes.MasterKeyMissing, thrown.Code);
            Assert.Contains("'old'", thrown.Message, StringComparison.Ordinal);
            Assert.Contains("new", thrown.Message, StringComparison.Ordinal);
        }
    }

    private static void AssertInvalid(string source, Action read)
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(read);
        Assert.Equal(ErrorCodes.MasterKeysInvalid, thrown.Code);
        Assert.Contains(source, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key[..12], thrown.Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> WrapAsync(MasterKeyRing ring, string id) => await ring.WrapAsync(id, new byte[32], "context"u8.ToArray(), CancellationToken.None);

    private static async Task<byte[]> UnwrapAsync(MasterKeyRing ring, string id, byte[] wrapped) => await ring.UnwrapAsync(id, wrapped, "context"u8.ToArray(), CancellationToken.None);
}
