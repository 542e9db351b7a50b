namespace TherapyOutcomes.Cli;

/// <summary>Recognizes files by how they begin, so that none is replaced that holds something else.</summary>
internal static class FileBeginning
{
    /// <summary>Returns whether a file may be replaced: nothing is there, or the file is empty or begins as an earlier one does.</summary>
    public static bool MayReplace(FileInfo file, ReadOnlySpan<byte> beginning)
    {
        if (!file.Exists || file.Length == 0)
        {
            return true;
        }

        using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Span<byte> start = stackalloc byte[beginning.Length];
        return content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(beginning);
    }
}
