namespace TherapyOutcomes;

/// <summary>Provides the stable ids of errors: TO1xxx for malformed commands, TO2xxx for configuration and TO3xxx for storage.</summary>
/// <remarks>The remarks of each say what to do.</remarks>
public static class ErrorCodes
{
    /// <summary>The line is not valid JSON.</summary>
    /// <remarks>Send one JSON object in UTF-8, nested at most eight deep, and nothing after it.</remarks>
    public const string NotJson = "TO1001";

    /// <summary>The line is not a single JSON object.</summary>
    /// <remarks>Send one JSON object for each command. A list of commands is sent one by one.</remarks>
    public const string NotAnObject = "TO1002";

    /// <summary>There is no command of this type.</summary>
    /// <remarks>Set <c>type</c> to one of the names that the error lists.</remarks>
    public const string CommandUnknown = "TO1003";

    /// <summary>The command has no such field.</summary>
    /// <remarks>Remove the field, or correct its name. The error lists the fields that there are.</remarks>
    public const string FieldUnknown = "TO1004";

    /// <summary>The field appears more than once.</summary>
    /// <remarks>Send the field once.</remarks>
    public const string FieldRepeated = "TO1005";

    /// <summary>The field is missing or null.</summary>
    /// <remarks>Send the field. A required field can't be null.</remarks>
    public const string FieldMissing = "TO1006";

    /// <summary>The field has a value of the wrong kind.</summary>
    /// <remarks>Send the kind of value that the error names, such as a number without quotation marks.</remarks>
    public const string ValueKindWrong = "TO1007";

    /// <summary>The id has a form that is not allowed.</summary>
    /// <remarks>Choose another id. The error lists the characters that an id can have.</remarks>
    public const string IdInvalid = "TO1008";

    /// <summary>The number or date is out of range.</summary>
    /// <remarks>Send a value within the limits that the error names.</remarks>
    public const string ValueOutOfRange = "TO1009";

    /// <summary>The value is not one of the allowed values.</summary>
    /// <remarks>Send one of the values that the error lists.</remarks>
    public const string ValueUnknown = "TO1010";

    /// <summary>The clinic has no such measure.</summary>
    /// <remarks>Use a measure of the catalog, or add the clinic's own to <see cref="ClinicPolicy.Measures"/>.</remarks>
    public const string MeasureUnknown = "TO1011";

    /// <summary>There is no such record.</summary>
    /// <remarks>Check the id and the clinic. An episode begins with <c>open-episode</c>.</remarks>
    public const string RecordMissing = "TO1012";

    /// <summary>The command is dated in the future.</summary>
    /// <remarks>Record what has happened, not what is planned, and check the clock of the sender.</remarks>
    public const string TimeInFuture = "TO1013";

    /// <summary>The line or a text is longer than allowed.</summary>
    /// <remarks>Shorten the texts of the command.</remarks>
    public const string TextTooLong = "TO1014";

    /// <summary>The items can't be scored.</summary>
    /// <remarks>Send as many answers as the measure has items, each in the range that the error names.</remarks>
    public const string ItemsInvalid = "TO1015";

    /// <summary>The command combines fields that exclude each other, or lacks a field that another one needs.</summary>
    /// <remarks>Read which fields the error names, and send those that belong together.</remarks>
    public const string FieldsConflict = "TO1016";

    /// <summary>Other writers won every race. The same command can be sent again.</summary>
    /// <remarks>
    /// Send the same command again, with the same command id, after a moment. Within a transaction of your own, roll it back and run all of it again.
    /// </remarks>
    public const string Busy = "TO1017";

    /// <summary>The client's texts were erased. Nothing more can be recorded about this client.</summary>
    /// <remarks>Nothing can be done about it. Care that goes on needs a new client id.</remarks>
    public const string ClientErased = "TO1018";

    /// <summary>A measure that the clinic defined is not usable.</summary>
    /// <remarks>Correct the measure. The message says what is wrong with it.</remarks>
    public const string MeasureInvalid = "TO2001";

    /// <summary>The clinic's catalog lacks a measure that is in use.</summary>
    /// <remarks>Put the measure back into <see cref="ClinicPolicy.Measures"/>, where episodes still use it.</remarks>
    public const string MeasureMissing = "TO2002";

    /// <summary>There is no rule with this id.</summary>
    /// <remarks>Correct the id. <see cref="Rules.RuleBook.Rules"/> lists the rules.</remarks>
    public const string RuleUnknown = "TO2003";

    /// <summary>The rule can't be switched off or lowered.</summary>
    /// <remarks>Remove the grade. A locked rule protects safety, privacy or the record.</remarks>
    public const string RuleLocked = "TO2004";

    /// <summary>The rule is not usable because of its id, its grade or its effects.</summary>
    /// <remarks>Correct the descriptor or the grade. The message says what can't work.</remarks>
    public const string RuleInvalid = "TO2005";

    /// <summary>A number in the policy is out of range.</summary>
    /// <remarks>Choose a number within the limits that the message names.</remarks>
    public const string PolicyInvalid = "TO2006";

    /// <summary>No store is registered, or the store does not implement what a service needs.</summary>
    /// <remarks>Register a store, such as <c>UseInMemoryStore()</c>. The message names the contract that is missing.</remarks>
    public const string StoreMissing = "TO2007";

    /// <summary>A setting of a clinic's policy or of the endpoints is unknown, is given twice or has a value that is not allowed.</summary>
    /// <remarks>Correct the configuration. The message names the key and what is allowed.</remarks>
    public const string SettingInvalid = "TO2008";

    /// <summary>The clinic's own template of a text for clients is not usable.</summary>
    /// <remarks>Correct the template. The message names the placeholder or the language.</remarks>
    public const string TemplateInvalid = "TO2009";

    /// <summary>A rule threw an exception. The message names the rule, and the inner exception is what it threw. Nothing was written.</summary>
    /// <remarks>Correct the rule, or grade it off until it is corrected.</remarks>
    public const string RuleFailed = "TO2010";

    /// <summary>
    /// The policy provider threw an exception or returned no policy. The message names the clinic, and the inner exception is what it threw.
    /// Nothing was written.
    /// </summary>
    /// <remarks>Correct the provider, or wait until it can answer again.</remarks>
    public const string PolicyUnavailable = "TO2011";

    /// <summary>The clock threw an exception or shows a time that no record can hold. Nothing was written.</summary>
    /// <remarks>Correct the <c>TimeProvider</c> or the clock of the machine.</remarks>
    public const string ClockUnusable = "TO2012";

    /// <summary>
    /// The message formatter threw an exception while an answer was written as JSON. The message names the message key, and the inner
    /// exception is what it threw. The command itself was already answered.
    /// </summary>
    /// <remarks>Correct the formatter, or write the answer in English.</remarks>
    public const string MessageFailed = "TO2013";

    /// <summary>The master keys can't be read.</summary>
    /// <remarks>Correct the file or the environment variable. The message names the entry, and repeats nothing of it.</remarks>
    public const string MasterKeysInvalid = "TO2014";

    /// <summary>Nobody decided how texts are stored: sealed by master keys, or unencrypted.</summary>
    /// <remarks>Call <c>UseMasterKeys</c>, or <c>StoreTextUnencrypted</c> where no text is real.</remarks>
    public const string TextStorageUndecided = "TO2015";

    /// <summary>A handler of appended events is registered, and the store is not within a transaction of the host. Nothing was written.</summary>
    /// <remarks>
    /// Use a store in the host's transaction (<c>StoreMode.HostTransaction</c>) and begin one before each command, or read the feed of events instead.
    /// </remarks>
    public const string HandlerWithoutTransaction = "TO2016";

    /// <summary>A stored event can't be read.</summary>
    /// <remarks>Upgrade the library if a newer version wrote the event. Otherwise, restore the record from a backup.</remarks>
    public const string EventUnreadable = "TO3001";

    /// <summary>A stored history is broken.</summary>
    /// <remarks>Restore the record from a backup, and run the conformance kit over the store.</remarks>
    public const string HistoryBroken = "TO3002";

    /// <summary>The key to a record's texts is missing or can't be unwrapped.</summary>
    /// <remarks>Give this process the master keys with which the texts were sealed.</remarks>
    public const string KeyUnreadable = "TO3003";

    /// <summary>The store or the provider of master keys returned something that it must never return, such as nothing at all.</summary>
    /// <remarks>Correct the store or the provider. StoreConformance and MasterKeyProviderChecks in TherapyOutcomes.Testing find such faults.</remarks>
    public const string StorageMisbehaves = "TO3004";

    /// <summary>The database can't be reached, or doesn't let the store in.</summary>
    /// <remarks>Check the connection string, and that the database runs. Then submit the same command again with the same id.</remarks>
    public const string StoreUnreachable = "TO3005";

    /// <summary>A table or a column of the library is missing in the database.</summary>
    /// <remarks>
    /// Add a migration if there is none since <c>UseTherapyOutcomes</c> was called, and apply it, or run the script of <c>OutcomeSchema.CreateScript</c>.
    /// </remarks>
    public const string TablesMissing = "TO3006";

    /// <summary>The database has an older or a newer schema than the one that this version of the library reads and writes.</summary>
    /// <remarks>Add and apply a migration if the schema is older. Upgrade the library on this machine if it is newer.</remarks>
    public const string SchemaDiffers = "TO3007";

    /// <summary>The host's model lacks the library's tables, or maps them in a way that changes values.</summary>
    /// <remarks>Call <c>UseTherapyOutcomes</c> in <c>OnModelCreating</c>. The message names the column and the convention to keep away from it.</remarks>
    public const string ModelUnsuitable = "TO3008";

    /// <summary>The database can only be read. Nothing was written.</summary>
    /// <remarks>Give the store the right to write, or only read.</remarks>
    public const string StoreReadOnly = "TO3009";

    /// <summary>The database has no room left. Nothing was written.</summary>
    /// <remarks>Make room on the disk, and submit the same command again with the same id.</remarks>
    public const string StoreFull = "TO3010";

    /// <summary>Somebody else held a lock on the database for too long.</summary>
    /// <remarks>Submit the same command again with the same id. Look for a transaction that was left open.</remarks>
    public const string StoreLocked = "TO3011";

    /// <summary>A row of the database can't be read.</summary>
    /// <remarks>Restore the row from a backup. The message names the record and the table.</remarks>
    public const string RowUnreadable = "TO3012";

    /// <summary>The store needs a transaction of the host and there is none, or must not find one and there is one.</summary>
    /// <remarks>Begin a transaction in <c>HostTransaction</c> mode, or end it in <c>Immediate</c> mode and before adopting a store. The message says which.</remarks>
    public const string TransactionMisused = "TO3013";

    /// <summary>The database refused a statement for another reason. The inner exception says why.</summary>
    /// <remarks>Correct what the inner exception names. Then submit the same command again with the same id.</remarks>
    public const string StoreFailed = "TO3014";

    /// <summary>A record's key is wrapped by a master key that this process does not have. Nothing was written.</summary>
    /// <remarks>Add the master key that the message names to those of this process.</remarks>
    public const string MasterKeyMissing = "TO3015";

    /// <summary>The clinic's texts are stored unencrypted, so that they can't be sealed from now on, imported with master keys, or erased. Nothing was written.</summary>
    /// <remarks>A clinic keeps to one way. Use <c>StoreTextUnencrypted</c> for it, or begin with a new store and master keys.</remarks>
    public const string TextsUnencrypted = "TO3016";

    /// <summary>The file is no export of a store, was cut or was changed, or was written by a newer version. Nothing was written.</summary>
    /// <remarks>Export the store again. The message names the line, counted from 1.</remarks>
    public const string ExportUnreadable = "TO3017";

    /// <summary>The store holds other records than the file in the same clinic, so that the file can't be imported. Nothing was written.</summary>
    /// <remarks>Import into a new store.</remarks>
    public const string StoreHoldsOthers = "TO3018";

    /// <summary>Somebody wrote to the store while it was exported, so the file is not complete.</summary>
    /// <remarks>Export again, at a time when nobody writes.</remarks>
    public const string StoreChanged = "TO3019";

    /// <summary>A position in the feed of events belongs to other content than the store has now.</summary>
    /// <remarks>The database was restored, adopted or replaced. Read the feed again from the start, and pass over the events whose ids are known.</remarks>
    public const string FeedReplaced = "TO3020";

    /// <summary>The database was restored on another server and not adopted, so that the order of its events is not settled.</summary>
    /// <remarks>Adopt it (<c>OutcomeSchema.AdoptAsync</c>, <c>therapy-outcomes adopt-store</c>). Then read the feed again from the start.</remarks>
    public const string StoreNotAdopted = "TO3021";

    /// <summary>
    /// The keys of a client and the records disagree about whom a record is about, or a key is missing. Nothing was erased. Otherwise words of the client
    /// could stay readable, or those of somebody else be destroyed.
    /// </summary>
    /// <remarks>
    /// Verify the store, which names what was changed. Restore the whole database from a backup that is intact, and erase the client there.
    /// </remarks>
    public const string KeysDisagree = "TO3022";
}
