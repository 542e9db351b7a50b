namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>The browser that shows the pages. Where there is none, tests that need it are skipped and say so.</summary>
internal static class Chromium
{
    private const string Usual = "/usr/bin/chromium";

    internal static string Path { get; } =
        Environment.GetEnvironmentVariable("THERAPYOUTCOMES_CHROMIUM") is { Length: > 0 } path ? path : Usual;

    /// <summary>Why a test is skipped; null if the browser is there.</summary>
    internal static string? ReasonToSkip => File.Exists(Path) ? null : $"No browser: there is no {Path}. Set THERAPYOUTCOMES_CHROMIUM.";

    /// <summary>It may run as root, as on build machines, and asks nobody for anything.</summary>
    internal static string[] Flags { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
}
