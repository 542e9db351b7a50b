namespace TherapyOutcomes.Cli.Upkeep;

/// <summary>Recognizes exports of stores by how they begin.</summary>
internal static class ExportFile
{
    private static ReadOnlySpan<byte> Beginning => """{"header":{"format":"therapy-outcomes-store","""u8;

    /// <summary>Returns whether an export may take the place of a file: nothing is there, or the file is empty or an earlier export.</summary>
    public static bool MayReplace(FileInfo file) => FileBeginning.MayReplace(file, Beginning);
}
