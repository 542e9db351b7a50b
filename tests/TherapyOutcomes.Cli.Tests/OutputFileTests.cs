using System.Diagnostics;

namespace TherapyOutcomes.Cli.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Page => Path.Combine(_folder, "page.html");

    private string Link => Path.Combine(_folder, "link.html");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("an old page that is longer than the new one")]
    public async Task Write_Completed_IsTheWholeFile(string? old)
    {
        if (old is not null)
        {
            await File.WriteAllTextAsync(Page, old);
        }

        await new OutputFile(Page).WriteAsync(file => file.WriteAsync("a new page, ñ"));

        Assert.Equal("a new page, ñ"u8.ToArray(), await File.ReadAllBytesAsync(Page));
        Assert.Equal([Page], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Write_NotCompleted_OldFileStaysAndNothingElseDoes()
    {
        await File.WriteAllTextAsync(Page, "old");

        await Assert.ThrowsAsync<OperationCanceledException>(() => new OutputFile(Page).WriteAsync(Half));

        Assert.Equal("old", await File.ReadAllTextAsync(Page));
        Assert.Equal([Page], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Write_NotCompletedForTheFirstTime_LeavesNothing()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => new OutputFile(Page).WriteAsync(Half));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Write_OldFileIsOpen_ItsReaderKeepsTheOldContent()
    {
        await File.WriteAllTextAsync(Page, "old");
        using var reader = new StreamReader(new FileStream(Page, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

        await new OutputFile(Page).WriteAsync(file => file.WriteAsync("new"));

        Assert.Equal("old", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Write_ThroughLinks_ReplacesTheFileAtTheirEnd()
    {
        var far = Directory.CreateDirectory(Path.Combine(_folder, "far")).FullName;
        var target = Path.Combine(far, "target.html");
        await File.WriteAllTextAsync(target, "old");
        File.CreateSymbolicLink(Page, Path.Combine("far", "target.html"));
        File.CreateSymbolicLink(Link, "page.html");

        await new OutputFile(Link).WriteAsync(file => file.WriteAsync("new"));

        Assert.Equal("new", await File.ReadAllTextAsync(target));
        Assert.Equal("page.html", new FileInfo(Link).LinkTarget);
        Assert.Equal([target], Directory.GetFileSystemEntries(far));
    }

    [Fact]
    public async Task Write_ThroughALinkToNothing_CreatesTheFileThere()
    {
        File.CreateSymbolicLink(Link, Page);

        await new OutputFile(Link).WriteAsync(file => file.WriteAsync("new"));

        Assert.Equal("new", await File.ReadAllTextAsync(Page));
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)]
    public async Task Write_OldFileHasPermissions_NewOneHasThem(UnixFileMode permissions)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await File.WriteAllTextAsync(Page, "old");
        File.SetUnixFileMode(Page, permissions);

        await new OutputFile(Page).WriteAsync(file => file.WriteAsync("new"));

        Assert.Equal(("new", permissions), (await File.ReadAllTextAsync(Page), File.GetUnixFileMode(Page)));
    }

    // A report or a client's copy is about clients.
    [Fact]
    public async Task Write_NewFile_MayBeReadByItsOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await new OutputFile(Page).WriteAsync(file => file.WriteAsync("new"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Page));
    }

    [Fact]
    public async Task Write_APipeWithAName_GoesThroughIt()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var mkfifo = Process.Start("mkfifo", [Page]))
        {
            await mkfifo.WaitForExitAsync();
        }

        using var cat = Process.Start(new ProcessStartInfo("cat", [Page]) { RedirectStandardOutput = true })!;

        await new OutputFile(Page).WriteAsync(file => file.WriteAsync("new"));

        Assert.Equal("new", await cat.StandardOutput.ReadToEndAsync());
        Assert.Equal([Page], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Write_ADevice_IsNeverReplaced()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        File.CreateSymbolicLink(Link, "/dev/full");

        await Assert.ThrowsAsync<IOException>(() => new OutputFile(Link).WriteAsync(file => file.WriteAsync("new")));
        await new OutputFile("/dev/null").WriteAsync(file => file.WriteAsync("new"));

        Assert.Equal(("/dev/full", ""), (new FileInfo(Link).LinkTarget, await File.ReadAllTextAsync("/dev/null")));
    }

    [Fact]
    public async Task Write_AFolder_IsDenied() =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new OutputFile(_folder).WriteAsync(file => file.WriteAsync("new")));

    private static async Task Half(TextWriter file)
    {
        await file.WriteAsync("half a page");
        await file.FlushAsync();
        throw new OperationCanceledException();
    }
}
