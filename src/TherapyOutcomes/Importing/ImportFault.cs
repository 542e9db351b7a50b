namespace TherapyOutcomes.Importing;

/// <summary>Tells what stands in the way of one command from what stands in the way of all.</summary>
internal static class ImportFault
{
    /// <summary>
    /// True if only the command failed, such as by a rule of the host's, or because its record can't be read. A database that is out of reach,
    /// full or locked fails for every other command too, and each of them would wait for it.
    /// </summary>
    public static bool ConcernsOneCommand(TherapyOutcomesException failure) => failure.Code is not (
        ErrorCodes.StoreUnreachable or ErrorCodes.TablesMissing or ErrorCodes.SchemaDiffers or ErrorCodes.ModelUnsuitable or ErrorCodes.StoreReadOnly
        or ErrorCodes.MasterKeyMissing or ErrorCodes.StoreFull or ErrorCodes.StoreLocked or ErrorCodes.TransactionMisused or ErrorCodes.StoreFailed);
}
