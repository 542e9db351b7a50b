using System.Diagnostics;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

/// <summary>A disk in memory with little room, mounted at a folder of its own. Only root may mount one.</summary>
public sealed class SmallDisk : IDisposable
{
    private const string Small = "size=1m";
    private const string Large = "size=64m";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outcomes-disk-");

    private SmallDisk() => Run("mount", "-t", "tmpfs", "-o", $"{Small},mode=0777", "tmpfs", Folder);

    /// <summary>True if this process may mount a disk.</summary>
    public static bool IsAvailable { get; } = CanMount();

    public string Folder => _folder.FullName;

    public static SmallDisk Mount() => new();

    /// <summary>Makes room.</summary>
    public void Enlarge() => Run("mount", "-o", $"remount,{Large}", Folder);

    /// <summary>Gives the disk to another user.</summary>
    public void GiveTo(string user) => Run("chown", user, Folder);

    public void Dispose()
    {
        Run("umount", Folder);
        _folder.Delete();
    }

    private static bool CanMount()
    {
        try
        {
            using var disk = Mount();
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {error}");
        }
    }
}
