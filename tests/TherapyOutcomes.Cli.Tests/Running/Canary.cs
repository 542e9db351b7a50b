using System.Text;

namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>Looks for a text that must not be found.</summary>
internal static class Canary
{
    /// <summary>Returns the files of a folder that contain a text: as it is, in UTF-16 or in Base64, at whatever place in its group of three bytes it begins.</summary>
    public static IReadOnlyList<string> FilesWith(string text, string folder) => FilesWith([.. Forms(text)], folder);

    /// <summary>Returns the files of a folder that contain bytes.</summary>
    public static IReadOnlyList<string> FilesWith(byte[] bytes, string folder) => FilesWith([bytes], folder);

    private static IReadOnlyList<string> FilesWith(List<byte[]> forms, string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllBytes(file) is var bytes && forms.Exists(form => bytes.AsSpan().IndexOf(form) >= 0))
            .Select(file => Path.GetFileName(file))];

    private static IEnumerable<byte[]> Forms(string text)
    {
        yield return Encoding.UTF8.GetBytes(text);
        yield return Encoding.Unicode.GetBytes(text);
        for (var before = 0; before < 3; before++)
        {
            // Only the letters that don't depend on what stands around the text.
            var whole = Convert.ToBase64String([.. new byte[before], .. Encoding.UTF8.GetBytes(text)]);
            yield return Encoding.UTF8.GetBytes(whole[4..^4]);
        }
    }
}
