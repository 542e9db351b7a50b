using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

public sealed class MasterKeyFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"keys-{Guid.NewGuid():N}.txt");
    private DateTime _written = new(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Create_ANewFile_OnlyItsOwnerMayReadIt()
    {
        var file = MasterKeyFile.Create(_path, "2026-11");

        Assert.Equal("2026-11", await file.GetCurrentKeyIdAsync(CancellationToken.None));
        Assert.Equal("2026-11", file.ToString());
        Assert.Equal(new byte[32], await UnwrapAsync(new MasterKeyFile(_path), "2026-11", await WrapAsync(file, "2026-11")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_path));
        }
    }

    [Fact]
    public void Create_AFileThatIsThere_LeavesItAsItIs()
    {
        Write(MasterKeyRing.CreateLine("k1"));
        var before = File.ReadAllText(_path);

        Assert.Throws<IOException>(() => MasterKeyFile.Create(_path, "k2"));

        Assert.Equal(before, File.ReadAllText(_path));
    }

    [Fact]
    public void Open_AMissingFile_SaysWhichAndWhatToCheck()
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(() => new MasterKeyFile(_path));

        Assert.Equal(ErrorCodes.MasterKeysInvalid, thrown.Code);
        Assert.Contains(_path, thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new MasterKeyFile(""));
    }

    [Fact]
    public void Open_AFileWithAMistake_NamesTheEntryAndRepeatsNothing()
    {
        Write($"# keys\nk1 {MasterKeyRing.CreateLine("k1")}");

        var thrown = Assert.Throws<TherapyOutcomesException>(() => new MasterKeyFile(_path));

        Assert.Equal(ErrorCodes.MasterKeysInvalid, thrown.Code);
        Assert.Contains($"{_path} has no master key in entry 2", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("k1", thrown.Message.Replace(_path, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // The steps of a rotation: the new key is there before it wraps, and the old one until nothing needs it.
    [Fact]
    public async Task Read_WhileKeysAreRotated_FollowsTheFileWithoutARestart()
    {
        var (old, @new) = (MasterKeyRing.CreateLine("old"), MasterKeyRing.CreateLine("new"));
        Write(old);
        var file = new MasterKeyFile(_path);
        var wrapped = await WrapAsync(file, "old");

        Write($"{old}\n{@new}");
        Assert.Equal("old", await file.GetCurrentKeyIdAsync(CancellationToken.None));
        Assert.Equal(new byte[32], await UnwrapAsync(file, "new", await WrapAsync(MasterKeyRing.Parse(@new), "new")));

        Write($"{@new}\n{old}");
        Assert.Equal("new", await file.GetCurrentKeyIdAsync(CancellationToken.None));
        Assert.Equal(new byte[32], await UnwrapAsync(file, "old", wrapped));

        Write(@new);
        Assert.Equal("new", await file.GetCurrentKeyIdAsync(CancellationToken.None));
        Assert.Equal(ErrorCodes.MasterKeyMissing, (await Assert.ThrowsAsync<TherapyOutcomesException>(() => UnwrapAsync(file, "old", wrapped))).Code);
    }

    [Fact]
    public async Task Read_AKeyThatWasAddedSince_IsFound()
    {
        var (old, @new) = (MasterKeyRing.CreateLine("old"), MasterKeyRing.CreateLine("new"));
        Write(old);
        var file = new MasterKeyFile(_path);
        var wrapped = await WrapAsync(MasterKeyRing.Parse(@new), "new");
        Assert.Equal(ErrorCodes.MasterKeyMissing, (await Assert.ThrowsAsync<TherapyOutcomesException>(() => UnwrapAsync(file, "new", wrapped))).Code);

        Write($"{old}\n{@new}");

        Assert.Equal(new byte[32], await UnwrapAsync(file, "new", wrapped));
    }

    [Fact]
    public async Task Read_AFileThatVanished_KeepsTheKeysThatAreKnown()
    {
        Write(MasterKeyRing.CreateLine("k1"));
        var file = new MasterKeyFile(_path);
        var wrapped = await WrapAsync(file, "k1");

        File.Delete(_path);

        Assert.Equal("k1", await file.GetCurrentKeyIdAsync(CancellationToken.None));
        Assert.Equal(new byte[32], await UnwrapAsync(file, "k1", wrapped));
        Assert.Equal(ErrorCodes.MasterKeyMissing, (await Assert.ThrowsAsync<TherapyOutcomesException>(() => UnwrapAsync(file, "k2", wrapped))).Code);
    }

    // A half-written file, or a mistake in it, must not stop everybody's work; whoever needs a key that is not known is told.
    [Fact]
    public async Task Read_AFileThatWasSpoilt_KeepsTheKeysThatAreKnown()
    {
        var line = MasterKeyRing.CreateLine("k1");
        Write(line);
        var file = new MasterKeyFile(_path);
        var wrapped = await WrapAsync(file, "k1");

        foreach (var spoilt in new[] { "", line[..20], $"{line}\n{line}" })
        {
            Write(spoilt);

            Assert.Equal("k1", await file.GetCurrentKeyIdAsync(CancellationToken.None));
            Assert.Equal(new byte[32], await UnwrapAsync(file, "k1", wrapped));
            Assert.Equal(ErrorCodes.MasterKeysInvalid, (await Assert.ThrowsAsync<TherapyOutcomesException>(() => UnwrapAsync(file, "k2", wrapped))).Code);
        }
    }

    // Each content is as much as a minute newer than the one before: file systems tell times apart less finely than a test writes.
    private void Write(string content)
    {
        File.WriteAllText(_path, content);
        File.SetLastWriteTimeUtc(_path, _written = _written.AddMinutes(1));
    }

    private static async Task<byte[]> WrapAsync(IMasterKeyProvider keys, string id) => await keys.WrapAsync(id, new byte[32], "context"u8.ToArray(), CancellationToken.None);

    private static async Task<byte[]> UnwrapAsync(MasterKeyFile keys, string id, byte[] wrapped) => await keys.UnwrapAsync(id, wrapped, "context"u8.ToArray(), CancellationToken.None);
}
